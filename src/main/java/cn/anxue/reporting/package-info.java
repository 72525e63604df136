/**
 * Figures (统计报表) computed from the records, as a bureau reports them upwards: institutions, deposits, notices, lists,
 * supervisors, campaigns, rounds, visits, close-outs, tip-offs. Nothing is typed in but what cannot be computed here, the totals of the province, each with its source.
 *
 * <p>Decisions: an institution counts for a region by one relation at a time, competent authority or deposit supervisor, and
 * the report says which. What is dated (registrations, relations, notices, lists, supervisors) is counted as of the day asked
 * for; states, standings and balances are those of today, and the report says so. Closed and revoked institutions are shown
 * by state but not counted. What is done rather than standing (campaigns, rounds, visits, close-outs, tip-offs) is counted
 * over a stretch of days, the year so far unless another first day is given. A round is complete once every institution it
 * was opened for has a signed visit. Coverage is the share of the counted institutions whose deposit is met.
 */
@NullMarked
package cn.anxue.reporting;

import org.jspecify.annotations.NullMarked;
