/**
 * Messages (消息): texts to people, kept with their delivery state. Whoever sends one does so in his own database transaction; a
 * sender takes it from there, so that nothing is told that did not happen, and nothing is told twice unseen.
 *
 * <p>Numbers and texts stand encrypted. A message to a phone waits for the gateway an operator configures; without one it goes on
 * waiting. Nodes claim what is due by {@code for update skip locked} and try again with growing delay; the gateway gets the
 * message's id as an idempotency key, since a node may die between sending and noting. In demo mode a message counts as sent in
 * the transaction that made it and can be read by anybody.
 */
@NullMarked
package cn.anxue.message;

import org.jspecify.annotations.NullMarked;
