@NullMarked
package cn.anxue.document;

import org.jspecify.annotations.NullMarked;
