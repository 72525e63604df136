/**
 * What the public may see of the register (公示): a search by name and number, and for each institution its standing, its
 * licence, whether its deposit is met, where fees are to be paid and what was issued against it.
 *
 * <p>Reads only, straight from the tables of the rooms below, in one or two questions a page, and computes a standing each
 * time from what is on record, so that it is never stale. Balances, children and names of persons are never read here.
 * Closed and blacklisted institutions are found like all others, and so are unlicensed bodies that were flagged.
 *
 * <p>Published are rulings, rectification orders and list entries with their numbers, withdrawn ones as withdrawn; letters
 * and interviews between an authority and an institution are not. Search does not know pinyin yet; it would join the ways
 * of {@link cn.anxue.publicregister.PublicSearch}.
 */
@NullMarked
package cn.anxue.publicregister;

import org.jspecify.annotations.NullMarked;
