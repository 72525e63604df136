@NullMarked
package cn.anxue.bank;

import org.jspecify.annotations.NullMarked;
