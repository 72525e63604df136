/**
 * Agreements by which one authority hands institutions over to another (移交协议), one or many at once.
 *
 * <p>Source: the founding documents of 承德市, whose 行政审批局 and 教育局 hand supervision over by agreement.
 *
 * <p>Decisions taken:
 *
 * <ul>
 *   <li>Two-sided: an officer of the one side proposes, an approver of the other accepts. A handover that was signed on paper
 *       is still recorded directly, by {@link cn.anxue.institution.InstitutionTransfers}.
 *   <li>The day may lie ahead. Until then nothing changes; on the day the relations are written, so that no view depends on
 *       a clock. Accepted after its day, an agreement takes effect when it is accepted.
 *   <li>What is open follows the institution: the rooms above hear of it and answer for the list that goes along. The list
 *       is kept as it was on the day.
 *   <li>The deposit supervisor stays unless the agreement says otherwise.
 *   <li>An institution that meanwhile has another authority stays where it is; its line says so.
 *   <li>An institution is in one open agreement at most.
 * </ul>
 */
@NullMarked
package cn.anxue.institution.transfer;

import org.jspecify.annotations.NullMarked;
