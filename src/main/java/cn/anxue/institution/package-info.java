@NullMarked
package cn.anxue.institution;

import org.jspecify.annotations.NullMarked;
