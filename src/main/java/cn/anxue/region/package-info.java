@NullMarked
package cn.anxue.region;

import org.jspecify.annotations.NullMarked;
