/**
 * Open data (开放数据): the register, the lists and the published notices as CSV and JSON, one edition a day, with row count,
 * digest, dictionary and what changed since the edition before; and Atom feeds of what was published, by region and by
 * institution.
 *
 * <p>Decisions: an edition is made once a day, or when somebody first asks on a day that has none, and kept as it was
 * published: whoever holds a file can prove it by its digest. It holds what the public pages show and nothing else. A CSV
 * cell that a spreadsheet would take for a formula is preceded by an apostrophe; JSON has the value as it is.
 */
@NullMarked
package cn.anxue.publicregister.opendata;

import org.jspecify.annotations.NullMarked;
