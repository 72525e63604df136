/**
 * Messages (消息): texts to people, kept with their delivery state. Whoever sends one does so in his own database
 * transaction; a sender takes it from there, so that nothing is told that did not happen, and nothing is told twice unseen.
 */
@NullMarked
package cn.anxue.message;

import org.jspecify.annotations.NullMarked;
