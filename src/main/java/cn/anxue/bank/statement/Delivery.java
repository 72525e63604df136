package cn.anxue.bank.statement;

import cn.anxue.bank.format.FileFormat;
import org.jspecify.annotations.Nullable;

/**
 * How a file came.
 *
 * @param format what its sender says it is; of the camt messages the file itself says which
 * @param mapping the name of the bank's own mapping of columns; its {@code default} where none is named
 * @param origin where it came from, as in {@code api} or {@code drop/day.xml}
 */
public record Delivery(FileFormat format, @Nullable String mapping, String origin) {}
