package io.firsthand.instruments.control;

import static io.firsthand.database.control.EmptyDatabase.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.database.control.EmptyDatabase;
import io.firsthand.instruments.control.OwnQuestions.Imported;
import io.firsthand.instruments.control.OwnQuestions.Own;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.OwnQuestion.State;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions of the team on the real engine. */
class OwnQuestionsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final String LATE = "'kind':'OT','wording':{'en':'What happened when a delivery came late?'},"
            + "'feeds':['pain'],'topic':'delivery','promptedness':'O','purpose':{'en':'whether it drives people away'}";

    @RegisterExtension
    final EmptyDatabase database = new EmptyDatabase();

    private EntityManager em;
    private OwnQuestions own;

    @BeforeEach
    void open_an_empty_database() {
        em = database.em();
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var audit = with(new Audit(), Map.of("em", em, "clock", clock));
        own = with(
                new OwnQuestions(), Map.of("em", em, "instruments", new Instruments(), "audit", audit, "clock", clock));
    }

    private static JsonBody body(String json) {
        return JsonBody.read(new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    private Own add(String members) {
        return own.add(body("{" + members + "}"), "Ada");
    }

    private Own renew(String id, int base, String members) {
        JsonBody words = body("{" + members + "}");
        Own renewed = own.renew(id, base, new QuestionItem.Placed(own.item().readOwn(words, id, 1), words), "Ben");
        // as the end of the transaction does
        em.flush();
        return renewed;
    }

    @Test
    void are_numbered_and_stand_at_the_end_of_the_bank() {
        var first = add(LATE);
        var second = add("'id':'LATE1'," + LATE);
        var third = add(LATE);

        assertThat(List.of(first, second, third))
                .extracting(one -> one.question().id(), Own::state, Own::author, Own::at)
                .containsExactly(
                        tuple("TQ1", State.DRAFT, "Ada", NOW),
                        tuple("LATE1", State.DRAFT, "Ada", NOW),
                        tuple("TQ2", State.DRAFT, "Ada", NOW));
        assertThat(own.bank().questions().subList(82, 85))
                .extracting(BankQuestion::id)
                .containsExactly("TQ1", "LATE1", "TQ2");
        assertThat(own.all()).containsExactly(first, second, third);
        assertThat(own.similar(third.question()))
                .extracting(similar -> similar.question().id())
                .containsExactly("LATE1", "TQ1");
    }

    @Test
    void get_a_new_version_for_other_words_and_keep_the_old_one() {
        var first = add(LATE).question();
        own.use("TQ1", 1);
        assertThat(own.question("TQ1")).map(Own::state).contains(State.IN_USE);

        var second = renew("TQ1", 1, LATE.replace("late?", "too late?")).question();

        assertThat(second.version()).isEqualTo(2);
        assertThat(own.question("TQ1")).map(Own::state).contains(State.DRAFT);
        assertThat(own.question("TQ1", 1)).map(Own::question).contains(first);
        assertThat(own.versions("TQ1"))
                .extracting(one -> one.question().version(), Own::author)
                .containsExactly(tuple(2, "Ben"), tuple(1, "Ada"));
        assertThat(events()).containsExactly(AuditEvent.Kind.QUESTION_ADDED, AuditEvent.Kind.QUESTION_CHANGED);
    }

    @Test
    void keep_for_a_draft_the_version_that_it_took() {
        var first = add(LATE).question();
        var second = renew("TQ1", 1, LATE.replace("late?", "too late?")).question();
        own.retire("TQ1", true, "Ben");
        own.use("TQ1", 7);
        own.use("WOR2", 1);

        assertThat(own.bank(Map.of("TQ1", 1)).question("TQ1")).contains(first);
        assertThat(own.bank(Map.of()).question("TQ1")).contains(second);
        assertThat(own.bank(Map.of("TQ1", 7)).question("TQ1")).contains(second);
        assertThat(own.bank().question("TQ1")).isEmpty();
    }

    @Test
    void are_not_written_over_what_somebody_else_wrote() {
        add(LATE);
        renew("TQ1", 1, LATE);

        assertProblem(() -> renew("TQ1", 1, LATE), 412, "You changed version 1 of the question");
    }

    @Test
    void are_retired_and_offered_again() {
        add(LATE);
        own.use("TQ1", 1);

        assertThat(own.retire("TQ1", true, "Ben").state()).isEqualTo(State.RETIRED);
        assertThat(own.bank().question("TQ1")).isEmpty();
        assertThat(own.question("TQ1")).map(Own::state).contains(State.RETIRED);
        assertThat(own.retire("TQ1", true, "Ben").state()).isEqualTo(State.RETIRED);
        assertThat(own.retire("TQ1", false, "Ben").state()).isEqualTo(State.IN_USE);
        assertThat(events())
                .containsExactly(
                        AuditEvent.Kind.QUESTION_ADDED,
                        AuditEvent.Kind.QUESTION_RETIRED,
                        AuditEvent.Kind.QUESTION_OFFERED);
    }

    @Test
    void leave_what_ships_with_firsthand_alone() {
        assertProblem(() -> add("'id':'WOR2'," + LATE), 409, "The bank has a question 'WOR2' already");
        assertProblem(() -> renew("WOR2", 1, LATE), 409, "'WOR2' ships with Firsthand and is not changed");
        assertProblem(() -> own.retire("WOR2", true, "Ben"), 409, "'WOR2' ships with Firsthand");
        assertProblem(() -> own.retire("TQ7", true, "Ben"), 404, "There is no question 'TQ7'");
        assertProblem(() -> own.versions("o'; --"), 404, "There is no question");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'showIf':'XYZ=a'                    | 'showIf' names 'XYZ'
            'showIf':'USE1=sometimes'           | 'USE1' has no answer with the code [sometimes].
            'showIf':'USE1 ='                   | 'showIf': condition
            'ref':['XYZ']                       | There is no anchor and no other question 'XYZ'.
            'options':[{'code':'a'}]            | Option 'a' has no label and is none of the tails [dk, none, other, pns].
            'options':[{'code':'other'}]        | People write the answer themselves
            'maxChoices':2                      | Only MC has a most of choices.
            'rows':'outcomes'                   | A grid has rows and columns
            'lock':'nps'                        | 'lock' is not a member of this request
            'permission':true                   | 'permission' is not a member of this request
            'version':2                         | 'version' is not a member of this request
            'figure':{'German':'x'}             | 'figure': 'german' is no language tag in lower case.
            """)
    void are_refused_with_the_place_that_does_not_fit(String member, String detail) {
        assertProblem(() -> add(LATE + "," + member), 422, detail);
        assertThat(own.all()).isEmpty();
    }

    @Test
    void serve_a_decision_and_feed_something() {
        assertProblem(() -> add(LATE.replaceFirst(",'purpose.*", "")), 422, "Say which decision it serves");
        assertProblem(() -> add(LATE.replace("'pain'", "'fun'")), 422, "Answers cannot go to one of these");
        assertProblem(() -> add(LATE.replace("'pain'", "")), 422, "Say what its answers feed");
        assertProblem(() -> add(LATE.replace("'OT'", "'SC'")), 422, "A choice needs at least two options.");
    }

    @Test
    void come_and_go_as_files_without_a_difference() {
        add(LATE);
        add("'id':'YES1',"
                + LATE.replace("'OT'", "'YN'").replace("'promptedness':'O'", "'showIf':'subst(TQ1)','ref':['TQ1']"));
        renew("TQ1", 1, LATE.replace("late?", "too late?"));
        var offered = own.bank().questions();
        var json = own.file(offered).toString();
        var table = own.table(offered);
        em.createNativeQuery("delete from own_question_version").executeUpdate();
        em.createNativeQuery("delete from own_question").executeUpdate();
        em.clear();

        var taken = own.take(JsonBody.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))), "Cem");
        assertThat(taken.added()).containsExactly("TQ1", "YES1");
        assertThat(taken.renewed()).isEmpty();
        assertThat(taken.unchanged()).hasSize(82);
        assertThat(own.bank().questions()).isEqualTo(offered);
        assertThat(own.takeTable(table, "Cem").unchanged()).hasSize(84);
        assertThat(own.bank().questions()).isEqualTo(offered);
    }

    @Test
    void get_a_new_version_from_a_file_that_says_something_else() {
        add(LATE);
        String item = "{'id':'TQ1','version':1," + LATE.replace("late?", "too late?") + "}";

        assertThat(own.take(body("{'format':1,'questions':[" + item + "]}"), "Cem"))
                .isEqualTo(new Imported(List.of(), List.of("TQ1"), List.of()));
        assertThat(own.question("TQ1").orElseThrow().question().version()).isEqualTo(2);
    }

    @Test
    void are_refused_as_a_file_that_changes_what_ships_with_firsthand() {
        String item = "{'id':'WOR2','version':1," + LATE + "}";

        assertProblem(
                () -> own.take(body("{'format':1,'questions':[" + item + "]}"), "Cem"),
                422,
                "'WOR2' ships with Firsthand and says something else");
        assertProblem(
                () -> own.take(
                        body("{'format':1,'questions':[{'id':'TQ1','version':1,'lock':'nps'," + LATE + "}]}"), "Cem"),
                422,
                "Permissions and standard questions ship with Firsthand");
    }

    private List<AuditEvent.Kind> events() {
        em.flush();
        return em.createQuery("select e.kind from AuditEvent e order by e.id", AuditEvent.Kind.class)
                .getResultList();
    }

    private static void assertProblem(ThrowingCallable call, int status, String detail) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.problem().status()).isEqualTo(status);
            assertThat(problem.problem().detail()).startsWith(detail);
        });
    }
}
