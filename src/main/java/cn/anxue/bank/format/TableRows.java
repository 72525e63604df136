package cn.anxue.bank.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one table, one after the other. */
interface TableRows {
    /** Nothing after the last row. */
    @Nullable
    TableRow next() throws IOException;
}
