/**
 * What somebody has to do by a day (待办). Each room names the duties that follow from its own records, {@link
 * cn.anxue.duty.WorkList} gathers those of a caller. A duty is never stored: it is gone when its record says so.
 *
 * <p>Decisions. A calendar program cannot sign in, so each actor may have one address with a secret in it; the rights he
 * has at the moment are looked up at each reading, so a disabled actor's calendar ends with him. Because such an address
 * is easily handed on, the calendar names neither institutions nor people: what is to be done, the document's number and the
 * page. All-day events, for most programs do not show to-dos of subscribed calendars; the identity of a duty is its
 * subject and kind, so a moved deadline moves the event instead of making a second one. What is overdue lies in the past,
 * so today shows how many there are.
 */
@NullMarked
package cn.anxue.duty;

import org.jspecify.annotations.NullMarked;
