/**
 * Filing level by level (三级直报): an institution files its figures of a period, the county checks them against the books and
 * signs its totals, the city sums the counties and signs, the province above likewise where it takes part.
 *
 * <p>Decisions: nobody types what the books say. An institution confirms the figures of its books or states others; others are
 * the finding, for they stop the county's check until the money is explained. A region signs only when everybody below has
 * filed and is checked or signed, and when what they filed adds up to what its own records say at that moment. What is signed
 * stays; a filing shows beside each figure what is known now and the difference, and a further edition replaces it with the
 * reason. An institution files with the region of its competent authority. Schools file by the counts of every month in
 * their own room; they are figures of the books like others, so the county signs a month once all its schools have counted it,
 * the city sums them, and a count corrected later shows as a correction.
 */
@NullMarked
package cn.anxue.reporting.filing;

import org.jspecify.annotations.NullMarked;
