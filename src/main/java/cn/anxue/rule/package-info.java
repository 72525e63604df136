/**
 * Local rules (地方规则) laid down by two people: an officer proposes a dated row with the document it stands in, an approver
 * of the place or of one above decides, and the row is there for its day. The rows themselves are the room {@code region}'s.
 *
 * <p>What is decided here where no document says it:
 * <ul>
 *   <li>A place may be named by its own officer or by one of a place above it, as everywhere.
 *   <li>A row applies from tomorrow at the earliest, on the day it is proposed and again when it is decided: what was computed
 *       today or before by another value stays right. Only the first row of a place for a key may begin in the past, since it
 *       writes down what the document has said all along; not before 2018-08-22, when the first national rules for such
 *       institutions came (国办发〔2018〕80号).
 *   <li>Rows are never edited. A new row ends the one before it on its day; a place may end its own, so that the place above
 *       decides again; and a row may be taken back before its day, which again takes two people. Then the one that was to give
 *       way stays.
 *   <li>A row may not begin before one that is already laid down for later: that one is taken back first.
 *   <li>One proposal at a time for each place and key.
 *   <li>Rows that came with the program can be ended and followed, not taken back; a start never changes what people made.
 *   <li>Which values a rule may have is said by the room that follows it ({@code RuleForms}). Nobody lays down a rule which no
 *       room follows.
 * </ul>
 */
@NullMarked
package cn.anxue.rule;

import org.jspecify.annotations.NullMarked;
