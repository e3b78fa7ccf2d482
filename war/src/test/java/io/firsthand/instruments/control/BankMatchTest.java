package io.firsthand.instruments.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.instruments.control.BankMatch.Proposal;
import io.firsthand.instruments.control.BankMatch.Reason;
import io.firsthand.spi.Promptedness;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankMatchTest {
    private static final Instruments INSTRUMENTS = new Instruments();
    private static final BankMatch MATCH = INSTRUMENTS.match();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    What, if anything, hinders you from making Jupyter Notebook an even more regular part of your workflow? | objection | O
                    What needs in your workflow does Jupyter Notebook not address?                   | outcome          | O
                    What tools would you like to see more tightly integrated?                        | outcome          | O
                    What keeps you from upgrading?                                                   | objection        | O
                    What prevented your team from rolling it out?                                    | objection        | O
                    Do you have any doubts about moving your data?                                   | concern          | C
                    What worries you about the new release?                                          | concern          | C
                    What happened right before you signed up?                                        | trigger          | O
                    When did you decide to look for another tool?                                    | trigger          | O
                    When did you first realise the old process was broken?                           | firstRealisation | O
                    What is the biggest challenge in your daily work?                                | pain             | O
                    Why did you cancel your subscription?                                            | objection        | O
                    What could we have done to keep you as a customer?                               | stay             | O
                    What is the primary reason for your score?                                       | pain             | U
                    Who was involved in choosing it?                                                 | committee        | O
                    How did you hear about us?                                                       | channel.discover | U
                    Which alternatives have you evaluated?                                           | alternative      | O
                    What is missing from our reports?                                                | outcome          | O
                    """)
    void cue_words_propose_what_a_foreign_question_asks_about(String wording, String feed, String promptedness) {
        var proposal = MATCH.propose(wording);

        assertThat(proposal.feeds()).startsWith(feed);
        assertThat(proposal.promptedness()).isEqualTo(Promptedness.ofCode(promptedness));
        assertThat(proposal.reason()).isEqualTo(Reason.CUE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    What was happening when you decided to look for something like Shiftwren?   | TRG1
                    What nearly stopped you?                                                    | WOR2
                    What, if anything, nearly stopped you from buying?                          | WOR2
                    What’s the main benefit you receive from Shiftwren?                         | PMF3
                    If this sentence fits you, please finish it: “I was worried that …”         | WOR3
                    Before you started, what were you hoping would be different?                | PUL1
                    What was happening when you decided to stop using us?                       | OBJ2
                    How could we improve Shiftwren for you?                                     | PMF4
                    """)
    void nearly_the_same_words_take_what_the_bank_says(String wording, String id) {
        var question = INSTRUMENTS.bank().question(id).orElseThrow();

        var proposal = MATCH.propose(wording);

        assertThat(proposal.similar().get(0).question()).isEqualTo(question);
        assertThat(proposal.similar().get(0).score()).isBetween(0.6, 1.0);
        assertThat(proposal)
                .isEqualTo(
                        new Proposal(question.feeds(), question.promptedness(), Reason.SAME_WORDS, proposal.similar()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Any other comments?
                    Anything else?
                    ''
                    Which operating system do you run?
                    What do you find most pleasant about it?
                    Was gefällt Ihnen am besten?
                    ???
                    """)
    void what_asks_about_nothing_of_ours_gets_no_proposal(String wording) {
        var proposal = MATCH.propose(wording);

        assertThat(proposal.feeds()).isEmpty();
        assertThat(proposal.promptedness()).isNull();
        assertThat(proposal.reason()).isEqualTo(Reason.NOTHING);
    }

    @Test
    void every_question_of_the_bank_finds_itself_first() {
        assertThat(INSTRUMENTS.bank().questions().stream().filter(question -> question.promptedness() != null))
                .allSatisfy(question -> {
                    var nearest = MATCH.propose(question.wording().base().replaceAll("\\{[^}]*}", "Xyzzy"))
                            .similar();
                    assertThat(nearest).as(question.id()).isNotEmpty();
                    assertThat(nearest.get(0).question().feeds())
                            .as(question.id())
                            .isEqualTo(question.feeds());
                });
    }

    @Property(tries = 200)
    void any_wording_gets_an_answer(@ForAll String wording) {
        var proposal = MATCH.propose(wording);

        assertThat(proposal.feeds().isEmpty()).isEqualTo(proposal.promptedness() == null);
        assertThat(proposal.similar())
                .hasSizeLessThanOrEqualTo(3)
                .allSatisfy(similar -> assertThat(similar.score()).isBetween(0.25, 1.0000001));
    }

    @Test
    void cues_feed_what_the_bank_feeds() {
        var known = INSTRUMENTS.bank().questions().stream()
                .flatMap(question -> question.feeds().stream())
                .toList();

        assertThat(YamlNode.file("cues.yaml", CueSheet::read).entries().stream()
                        .map(CueSheet.Entry::feeds)
                        .flatMap(List::stream))
                .isNotEmpty()
                .isSubsetOf(known);
    }
}
