/**
 * A collector's settlement file (清算文件): what parts one net line of the bank consists of, and the commission kept back.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A collector's settlement parts one line: its commission is debited to {@code missing} and credited to {@code
 *       unidentified}, from where all parts go to their orders in full. The design books it straight to an order, but which
 *       order it was kept back from nobody says, and a part may name none.
 * </ul>
 */
@NullMarked
package cn.anxue.bank.settlement;

import org.jspecify.annotations.NullMarked;
