/**
 * Proposal and decision (双人复核): what one person proposes, another decides. Upper rooms propose, observe
 * {@link cn.anxue.approval.ProposalsDecided} by kind, and act in the same database transaction.
 *
 * <p>Decisions. Proposer and decider are compared by {@code ActorId}, so a change of roles between the two acts helps
 * nobody. The approver's region must hold the proposal's, so a superior authority's approver may decide where an office
 * has one person. A decision locks the row first: of two at once one decides, the other learns that it is decided. The
 * service itself ({@code Caller.SYSTEM}) may not decide: no machine is a second person. An open proposal whose time has
 * passed counts as expired from that moment, whether or not the sweep has written it down. A summary holds what an
 * approver must see to decide, and no personal data.
 */
@NullMarked
package cn.anxue.approval;

import org.jspecify.annotations.NullMarked;
