/**
 * Notices and orders (通知与责令): 函询, 约谈, 告知书, 承诺书, 警示函, 整改通知, 暂停招生, 停办通知, their problem items (问题清单) and
 * close-out (销号), and what the other side answers.
 *
 * <p>Sources: the founding documents of 阳泉市城区 (instruments), 承德市 (123 orders, 12 closures) and 柳南区 (problem list and
 * close-out); domain.md §4.7.
 *
 * <p>Decisions taken:
 *
 * <ul>
 *   <li>Closures and suspensions of enrolment, list entries and removals need two people; so does the withdrawal of what two
 *       people decided, and of an order of which a second officer closed out anything, also where it was reopened since.
 *   <li>A notice goes from its draft to its end along one table of steps, in the enum and in PostgreSQL; what is in force is
 *       read off the step, so that whoever knew the states before still reads them.
 *   <li>No step of a problem is skipped: its notice is served, the steps of its route (路线图) are done, it is reported as put
 *       right, and a second officer, who neither issued nor reported, checks it again and closes it out. The check and the
 *       close-out are one act: what was seen is written down with it, and PostgreSQL closes nothing without.
 *   <li>Closing out the last problem ends a served order whatever was answered: the check by a second officer is more than any
 *       answer. What has no problems ends with its receipt, where that is all that is asked for, or with its accepted answer.
 *   <li>Found not done after all, a problem is open again, and the notice with it.
 *   <li>An institution sees a notice from its number on; what is being decided on it is not told beforehand.
 *   <li>A closure or suspension does not close with its items: it ends by a decision alone (恢复).
 * </ul>
 */
@NullMarked
package cn.anxue.enforcement.notice;

import org.jspecify.annotations.NullMarked;
