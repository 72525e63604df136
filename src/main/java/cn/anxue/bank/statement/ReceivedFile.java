package cn.anxue.bank.statement;

/**
 * What became of a file that was sent.
 *
 * @param repeated whether the very same file is in the books already, or on its way there; then nothing was changed
 */
public record ReceivedFile(StatementFileId id, boolean repeated) {}
