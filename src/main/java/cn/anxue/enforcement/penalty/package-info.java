/**
 * The penalty track (行政处罚): a case from its filing (立案) through investigation, pre-notice (处罚告知), hearing (听证) and
 * decision to service, payment and enforcement.
 *
 * <p>Sources: 行政处罚法 (2021), 教育部令第53号 《校外培训行政处罚暂行办法》, 政府信息公开条例; domain.md §4.7, rules E1–E22, E34.
 *
 * <p>Decisions taken:
 *
 * <ul>
 *   <li>Terms are those of the law and the same everywhere, so they stand in {@link
 *       cn.anxue.enforcement.penalty.PenaltyTerms}; what may be fined is a dated rule row with its source, and without a row
 *       nothing may be fined.
 *   <li>No deadline is stored: clocks are counted from the recorded days each time, so that a holiday arrangement published
 *       later moves them. The surcharge likewise is computed on the day it is asked for.
 *   <li>A decision, also one not to punish or to hand the case to the police, is proposed by one person and made by another;
 *       a proposal is not a state. The same holds for lifting and for withdrawing a decision.
 *   <li>What a decision brings upon an institution begins on the day of the decision, not of its service, so that nobody
 *       pays for lessons meanwhile; payment and correction run from the service.
 *   <li>A decision is never heavier than what was announced (art. 45): for that the pre-notice is recalled and made anew.
 *   <li>Offences by the same subject within two years after a penalty are found on record and cannot be left out; they may
 *       not be treated as ordinary (E8). How much heavier is for people to decide.
 *   <li>Fines are public money: payments are recorded with day and receipt, and touch no ledger of ours.
 *   <li>The surcharge counts on what of the fine is unpaid at the beginning of each day, rests while a review, a lawsuit or a
 *       granted delay runs (art. 73), is cut down to the fen in the party's favour and never exceeds the fine.
 *   <li>When an institution is handed over its cases go on with the new authority; who filed them stays on record.
 * </ul>
 */
@NullMarked
package cn.anxue.enforcement.penalty;

import org.jspecify.annotations.NullMarked;
