/**
 * Walks a bank's engineers through what their client must get right (对接自测), in demo mode alone: twenty cases, each judged by
 * what the service saw from that bank since the case was begun, and in words what is still wrong: on a page, over HTTP, and
 * in a terminal by {@link cn.anxue.simulator.conformance.ConformanceCommand}.
 *
 * <p>What was seen is kept in this node's memory, the latest calls of each bank, and is gone with it: it serves whoever sits
 * at the client now and is no record of anything.
 */
@NullMarked
package cn.anxue.simulator.conformance;

import org.jspecify.annotations.NullMarked;
