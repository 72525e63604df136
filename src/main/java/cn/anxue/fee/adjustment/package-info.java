/**
 * Adjustments (调账): what two people move within the book of fees. Money that is missing is finally borne by the institution
 * from what it earned; interest is assigned to whoever the agreement says it belongs to. Commission of collectors is not
 * here: it is computed, and borne at the next run of payouts.
 */
@NullMarked
package cn.anxue.fee.adjustment;

import org.jspecify.annotations.NullMarked;
