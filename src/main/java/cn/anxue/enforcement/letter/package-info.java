/**
 * Notices as official letters (公文): what a letter of each kind says, laid out as GB/T 9704 asks — the authority's name, the
 * number, title, addressee, text, the list of problems, signature and date, room for the seal — with a QR code that leads to
 * the notice's public record.
 *
 * <p>Decisions taken: the wording common to a kind stands here, what is special is the notice's own text; the day is written as
 * GB/T 9704 §7.3.5 asks, in Arabic figures; the seal is put on paper, so its room is left empty; the letter of a person names
 * him in full, its public record does not.
 */
@NullMarked
package cn.anxue.enforcement.letter;

import org.jspecify.annotations.NullMarked;
