@NullMarked
package cn.anxue.approval;

import org.jspecify.annotations.NullMarked;
