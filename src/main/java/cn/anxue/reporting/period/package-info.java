/**
 * Periodic reports (日报、半月报、月报、年报、提案答复口径): the same measures for any region and period, as of any day, with the period
 * before, by county, and down to the records each figure is made of.
 *
 * <p>Decisions: {@code until} says which period (the one that holds that day, up to that day), {@code known} what was recorded
 * by then. A figure is the sum over its records, asked by one statement for a whole group of figures and for all places and
 * periods of a report at once; the records behind a figure come from the same statement, so the two cannot differ. What is
 * dated by people and may be booked later with an earlier date is left out by its recording time: entries of the journal,
 * events of institutions, relations, assessments, refunds, tip-offs. Notices, list entries, visits and campaigns act on the
 * day they are recorded; their ids tell when they were entered, for former documents that are imported. What the
 * register says of an institution is kept in versions: the one holds that was recorded by then, and of these the last whose
 * licence had been issued on the day; so a change without a new licence corrects the past, one with it does not. Versions
 * begin with this register's introduction; names are those of today. The measures are rows of {@code measures.csv}.
 */
@NullMarked
package cn.anxue.reporting.period;

import org.jspecify.annotations.NullMarked;
