/**
 * Speed, as ratios against a yardstick measured in the same run: {@code mvn -Pbench verify}. Figures go to {@code
 * target/bench}. One alone: {@code mvn -Pbench verify -Dtest=ConfirmationBench}. A city's term is large; {@code
 * -Dtest=TermBench -Danxue.term.orders=1000} is a hundredth of it. Never part of the everyday suite; a figure that misses is reported, it fails nothing.
 */
@NullMarked
package cn.anxue.bench;

import org.jspecify.annotations.NullMarked;
