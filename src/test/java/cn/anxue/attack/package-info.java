/** What attackers try. */
@NullMarked
package cn.anxue.attack;

import org.jspecify.annotations.NullMarked;
