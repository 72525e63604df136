/**
 * What the public may see of the register (公示): a search by name and number, and for each institution its standing, its
 * licence, whether its deposit is met, where fees are to be paid and what was issued against it.
 *
 * <p>Reads only, straight from the tables of the rooms below, in one or two questions a page, and computes a standing each
 * time from what is on record, so that it is never stale. Balances, children and names of persons are never read here.
 * Closed and blacklisted institutions are found like all others, and so are unlicensed bodies that were flagged.
 *
 * <p>Published are rulings, rectification orders and list entries with their numbers, withdrawn ones as withdrawn; letters
 * and interviews between an authority and an institution are not. What an institution says to them itself stands beside them
 * ({@link cn.anxue.publicregister.reply}).
 *
 * <p>Search answers as written first and, where that leaves few, by sound and in spite of slips
 * ({@link cn.anxue.publicregister.find}); what is only much like the words asked for is shown apart, so that nobody takes it
 * for what he meant. Standing pages are asked for anew each time and lists may be a minute old. The account number that is
 * checked before paying goes into no address, no log and no table. Reading needs no cookie; larger type is the one choice kept.
 */
@NullMarked
package cn.anxue.publicregister;

import org.jspecify.annotations.NullMarked;
