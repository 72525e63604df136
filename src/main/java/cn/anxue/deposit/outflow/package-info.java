/**
 * What leaves a deposit: proposed by an officer, decided by another person, instructed to the bank, executed by the
 * bank's own line.
 *
 * <p>The payee is never in the request: it is the settlement account of the agreement in force. A claim (CLAIM) is paid by
 * an approved plan to families ({@link cn.anxue.deposit.outflow.PlanOutflows}); an officer who proposes one by hand is
 * refused with {@code CLAIM_NEEDS_PLAN}.
 */
@NullMarked
package cn.anxue.deposit.outflow;

import org.jspecify.annotations.NullMarked;
