@NullMarked
package cn.anxue.publicregister;

import org.jspecify.annotations.NullMarked;
