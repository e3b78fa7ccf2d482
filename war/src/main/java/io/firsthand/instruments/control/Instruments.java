package io.firsthand.instruments.control;

import io.firsthand.instruments.entity.GuideBook;
import io.firsthand.instruments.entity.Notice;
import io.firsthand.instruments.entity.PackShelf;
import io.firsthand.instruments.entity.QuestionBank;
import jakarta.enterprise.context.ApplicationScoped;

/** The instruments that ship with Firsthand, read from their files when first asked for. Thread-safe. */
@ApplicationScoped
public class Instruments {

    /** Holds what was read; a class of its own so that the proxies of this bean read nothing. */
    private static final class Files {
        static final QuestionBank BANK = YamlNode.file("questions.yaml", QuestionsFile::read);
        static final PackShelf SHELF = YamlNode.file("packs.yaml", PacksFile::read);
        static final GuideBook GUIDES = YamlNode.file("guides.yaml", GuidesFile::read);
        static final Notice NOTICE = YamlNode.file("notice.yaml", NoticeFile::read);
        static final BankMatch MATCH = new BankMatch(BANK, YamlNode.file("cues.yaml", CueSheet::read));
    }

    /** Returns all questions. */
    public QuestionBank bank() {
        return Files.BANK;
    }

    /** Returns all packs. */
    public PackShelf shelf() {
        return Files.SHELF;
    }

    /** Returns all interview guides. */
    public GuideBook guides() {
        return Files.GUIDES;
    }

    /** Returns the notice that surveys show. */
    public Notice notice() {
        return Files.NOTICE;
    }

    /** Returns the matcher of foreign questions. */
    public BankMatch match() {
        return Files.MATCH;
    }
}
