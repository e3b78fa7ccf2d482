package io.firsthand.jtbd.cli;

import io.firsthand.jtbd.Analyzer;
import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

/** The program {@code jtbd-analyzer}: holds the subcommands and the exit codes. For one thread. */
@Command(
        name = "jtbd-analyzer",
        mixinStandardHelpOptions = true,
        versionProvider = JtbdAnalyzerCommand.Version.class,
        description = "Finds concerns, triggers and job-story parts in text; checks certificates.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:extract: done, but some lines could not be read; verify: a check failed",
            "2:the command line is wrong",
            "3:a file cannot be read or written"
        },
        footer = {
            "",
            "Examples:",
            "  jtbd-analyzer extract --format text answers.txt",
            "  jtbd-analyzer verify --keys keys.json certificate.json answer.txt"
        })
public final class JtbdAnalyzerCommand {
    /** Done. */
    static final int OK = 0;
    /** Done, with bad lines. */
    static final int BAD_LINES = 1;
    /** A check of a certificate failed. */
    static final int CHECK_FAILED = 1;
    /** Wrong command line. */
    static final int USAGE = 2;
    /** A file cannot be read or written. */
    static final int CANNOT_READ_OR_WRITE = 3;

    JtbdAnalyzerCommand() {}

    /** Says the version of the program and of its rules. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String program = JtbdAnalyzerCommand.class.getPackage().getImplementationVersion();
            return new String[] {
                "jtbd-analyzer " + (program == null ? "(not packaged)" : program),
                "rules and code " + Analyzer.standard().version()
            };
        }
    }

    /** Runs the program and ends the JVM with its exit code. */
    public static void main(String[] args) {
        int code = run(args, System.in, System.out, System.err, isTerminal());
        System.out.flush();
        System.exit(code);
    }

    /** From JDK 22 on there is a console without a terminal too, and a method to ask it. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /**
     * Runs the program.
     *
     * @param terminal whether a person is watching standard error, who gets progress
     * @return the exit code
     */
    static int run(String[] args, InputStream in, PrintStream out, PrintStream err, boolean terminal) {
        var command = new CommandLine(new JtbdAnalyzerCommand());
        var streams = new Streams(in, out, err, terminal);
        command.addSubcommand(new ExtractCommand(streams));
        command.addSubcommand(new VerifyCommand(streams));
        command.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        command.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setExecutionStrategy(JtbdAnalyzerCommand::execute);
        return command.execute(args);
    }

    private static int execute(ParseResult parsed) {
        if (!parsed.hasSubcommand() && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
            CommandLine command = parsed.commandSpec().commandLine();
            command.getErr().println("a command is missing");
            command.usage(command.getErr());
            return USAGE;
        }
        return new CommandLine.RunLast().execute(parsed);
    }
}
