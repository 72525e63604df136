@NullMarked
package cn.anxue.deposit;

import org.jspecify.annotations.NullMarked;
