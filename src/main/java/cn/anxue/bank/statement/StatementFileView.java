package cn.anxue.bank.statement;

import cn.anxue.bank.format.FileFormat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of statements as its bank sees it.
 *
 * @param sha256 of its content, in hexadecimal digits
 * @param readBytes how much of it was read so far
 * @param lines how many lines were found so far; all of them once it is read
 * @param linesDone how many of these are answered
 * @param linesMatched how many of those a rule placed, or were known before
 * @param problems why it was rejected
 */
public record StatementFileView(
        StatementFileId id,
        FileFormat format,
        @Nullable String mapping,
        FileState state,
        Instant receivedAt,
        String sha256,
        long receivedBytes,
        long readBytes,
        long lines,
        long linesDone,
        long linesMatched,
        List<FileProblem> problems) {}
