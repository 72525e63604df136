@NullMarked
package cn.anxue.batch;

import org.jspecify.annotations.NullMarked;
