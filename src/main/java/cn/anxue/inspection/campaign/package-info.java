/**
 * Campaigns (专项行动) and rounds of visits: one department leads, others join; self-check, concentrated inspection, follow-up and
 * report come one after another. A round fixes the institutions it is to reach when it opens, so that coverage (which were
 * reached, which not) is a question to the records and a full round one in which nobody is left. A round belongs to a campaign or
 * is a quarterly patrol (季度巡检, E25).
 *
 * <p>An institution counts as reached when a visit of the round to it is signed. It files its self-check itself.
 */
@NullMarked
package cn.anxue.inspection.campaign;

import org.jspecify.annotations.NullMarked;
