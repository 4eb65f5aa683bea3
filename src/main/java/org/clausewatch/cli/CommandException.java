package org.clausewatch.cli;

/** A command cannot be done. The message tells the user what is wrong and what to do. */
public final class CommandException extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    private CommandException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The command line asks for something that no command can do, whatever the archive holds. */
    public static CommandException wrongUse(String message) {
        return new CommandException(ExitStatus.WRONG_USE, message);
    }

    /** The command was understood and could not be done, as where what it names is not there. */
    public static CommandException failed(String message) {
        return new CommandException(ExitStatus.FAILED, message);
    }

    int status() {
        return status;
    }
}
