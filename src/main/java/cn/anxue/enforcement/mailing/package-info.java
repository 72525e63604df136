/**
 * One letter to all institutions of a place and a category at once: notifications (告知书) and commitments (承诺书). Each
 * recipient gets a notice of its own with its own number, so that receipts, signed copies and who has said nothing stand where
 * those of all other notices do.
 *
 * <p>Decisions taken: a mailing is written by whole sets, a fixed number of statements whatever its length; it is served through
 * this service the moment it is sent, which binds nobody to more than a receipt or a signature; whoever is closed or has lost its
 * licence gets none; the competent authority of each recipient issues, as with single notices.
 */
@NullMarked
package cn.anxue.enforcement.mailing;

import org.jspecify.annotations.NullMarked;
