/**
 * Sheets (表格) as offices keep them: the rows of a workbook (xlsx) or of delimited text (CSV), one after another.
 *
 * <p>A file is read once, row by row, so that a million rows need no more memory than a thousand; only the packed
 * directory and the texts a workbook shares between its cells are kept. What a cell means is the reader's own affair;
 * {@link cn.anxue.sheet.SheetValues} has what people write in them: full-width digits, dates in several forms, amounts
 * with commas. A formula counts as the value it was saved with.
 *
 * <p>Banks' statements have readers of their own, for they must prove what they read against balances.
 */
@NullMarked
package cn.anxue.sheet;

import org.jspecify.annotations.NullMarked;
