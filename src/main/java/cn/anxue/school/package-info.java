/**
 * Schools' after-school service (课后服务) and its money: one supervised account a school (课后服务经费专户), what families pay and
 * public money adds, what is spent by purpose, how many take part, both plans of a school (一校两案) and their approval, and
 * institutions of the white list as providers. From 信阳, 承德, 柳南, 阳泉 and 濮阳.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A school is another kind of holder, not another kind of institution: institutions are counted, licensed, listed and
 *       inspected, a school is none of that. It has a row in {@code institution_other_holder}, beside institutions, under an
 *       id of the same form. The view {@code account_holder} names holders of every kind, and the view of whose officers
 *       see whom holds schools by their region. With these two the ledger, the bank room and the reconciliation of days
 *       work for schools as they stand: an account's holder may be a school, its purpose {@code SERVICE} is a third book
 *       beside {@code deposit} and {@code fee}, and no rule of theirs asks what a holder is.
 *   <li>What the type {@code InstitutionId} names where accounts are kept is the holder; renaming it through the bank room would
 *       change a hundred files and no behaviour.
 *   <li>A service account is opened on the bureau's file, so it has no agreement of three parties.
 *   <li>A credit is fees or a subsidy by what its text says; one that says neither waits for a person, as everywhere. Every
 *       outflow is proposed by one person and decided by another; public money is spent before families' money.
 *   <li>The bank room asks a {@link cn.anxue.bank.instruction.SpendingSource} above it where spent money came from, and tells it what became
 *       of it: the only new door, and it opens upwards as an interface.
 *   <li>The fee cap, the county's own fee (一县一策) and the subsidy are dated rules of a place, as all others; the lower of cap
 *       and county fee binds.
 *   <li>Pupils are counted by month and never named. A corrected count is a new row, so a report can be asked for as it was
 *       known on a day.
 *   <li>Both plans are filed and decided as one. Without an approved filing that names the purpose nothing is spent.
 *       A purpose gets its share of all the plan's money, spent or not, at the moment of the decision.
 *   <li>One plan is in force on a day: what is approved for some of the same days replaces what was, and payments proposed under
 *       the old plan are proposed anew. Where no limit is laid down, no fee is charged.
 *   <li>Accounts are opened at banks for which somebody acts here; another could never report a line of them.
 *   <li>A provider that leaves the white list is ended by the machine at once and stays on the work list until an officer has
 *       closed it with a reason.
 *   <li>Money leaves for organisations: teachers are paid through the payroll account that the school names as payee, so no
 *       person's account is kept here.
 * </ul>
 */
@NullMarked
package cn.anxue.school;

import org.jspecify.annotations.NullMarked;
