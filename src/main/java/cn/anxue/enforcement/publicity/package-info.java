/**
 * What an authority intends, put before the public for some days (公示), and the objections raised within them (异议).
 *
 * <p>Decisions taken: objections come in by letter, phone or at the counter and are written down by an officer without the name
 * of whoever objects; a second person decides on each; nothing is concluded before the last day has passed and every
 * objection is decided. The term is a local rule ({@code notice.publicity}).
 */
@NullMarked
package cn.anxue.enforcement.publicity;

import org.jspecify.annotations.NullMarked;
