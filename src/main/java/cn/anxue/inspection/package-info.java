@NullMarked
package cn.anxue.inspection;

import org.jspecify.annotations.NullMarked;
