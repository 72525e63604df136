/**
 * What follows from letting a day pass (监管阶梯, domain.md E31): a reminder, a warning (警示函), an interview (约谈), and at last the
 * hand-over to enforcement. The days between them are a local rule ({@code notice.ladder}).
 *
 * <p>Decisions taken: nobody is late with what he was not served; a rung is reached once for each first day overdue, whoever
 * looks and however often; letters are drafted by the service and checked and issued by people; what was sent to many at once
 * climbs no ladder, its unanswered ones stand on the work list together.
 */
@NullMarked
package cn.anxue.enforcement.ladder;

import org.jspecify.annotations.NullMarked;
