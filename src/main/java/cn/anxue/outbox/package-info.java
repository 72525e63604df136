/**
 * The outbox (发件箱): events to other systems, by signed webhooks as Standard Webhooks 1.0 has them. A room that books, approves,
 * closes or finds something puts an event here in its own database transaction; what did not happen is told to nobody. Nodes send
 * what waits off the path of requests.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A subscription belongs to a bank or to a region, not to the person who made it. A bank's reaches the events of its own
 *       accounts, an office's those of its region; the rows say so, in the query that writes the deliveries.
 *   <li>An event that no subscription could want costs no round trip: what is wanted is kept in memory and read anew within two
 *       seconds. So a new subscription may miss what happens on other nodes in its first two seconds.
 *   <li>Each event comes <b>at least once</b>, under a {@code webhook-id} that stays the same however often it is sent, and
 *       <b>in no order</b>: events are sent side by side, and one that failed comes later. Receivers look at ids and times.
 *   <li>Seven tries: at once, after 5 s, 5 min, 30 min, 2 h, 5 h and 10 h; then it is given up, and can be asked for again. Any
 *       2xx takes an event; 410 disables the subscription; redirects are refused. Of an answer the status is read and no more.
 *   <li>A try is claimed for two minutes by {@code for update skip locked}. Who dies on the way loses nothing: it is claimed
 *       anew, under its own id. A subscription that failed last is tried by one event at a time.
 *   <li>Payloads carry ids and figures. A text that is no code is refused where the event is made, so that no name of a person
 *       can slip in.
 *   <li>A host's name is resolved once for each try, every address it has is judged, and the connection goes to an address so
 *       judged: a name that points elsewhere a moment later gains nothing. Private networks are reached only by hosts that an
 *       administrator has listed; plain HTTP only by those, and in demo mode alone.
 *   <li>Subscriptions get what happens while they are paused once they are resumed; while disabled they get nothing. Events are
 *       kept for 30 days.
 * </ul>
 */
@NullMarked
package cn.anxue.outbox;

import org.jspecify.annotations.NullMarked;
