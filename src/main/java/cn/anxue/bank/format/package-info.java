/**
 * Files banks send and take, as a stream of what they say (对账单、回单、付款文件): readers of camt.053, camt.052 and camt.054,
 * MT940, CSV and xlsx, a writer of pain.001 and a reader of pain.002. Pure: no database, no clock, no settings.
 *
 * <p>A file is read once, front to back, and handed on line by line; nothing of its length is kept. It is read whole or
 * refused with a {@link cn.anxue.bank.format.FormatProblem} that names the place; whoever takes the lines forgets them
 * when a refusal follows.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The direction of a line is its effect on the balance, as camt and MT940 have it: a credit taken back (RvslInd, RC,
 *       a negative red amount) is a DEBIT marked as reversal, always with a positive amount.
 *   <li>A batch entry whose particulars add up to it becomes its parts, never also the sum; otherwise it is one line
 *       without particulars of any part.
 *   <li>Entries that are not booked (pending, for information) and movements of zero are no lines.
 *   <li>Spreadsheets may run from the newest line to the oldest, so what a statement opened with is known for certain only
 *       at its end: {@link cn.anxue.bank.format.StatementFoot} repeats it.
 *   <li>A bank's own heading names come with a {@link cn.anxue.bank.format.ColumnMapping}; those in common use are known.
 *   <li>XML: no document type, no entities but the five of the language, no CDATA, limits on depth, on the number of
 *       attributes and on what may stand between two tags. UTF-8 and the GB encodings alone, since a limit counted in
 *       bytes can be slipped past in others.
 * </ul>
 */
@NullMarked
package cn.anxue.bank.format;

import org.jspecify.annotations.NullMarked;
