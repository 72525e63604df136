@NullMarked
package cn.anxue.demo;

import org.jspecify.annotations.NullMarked;
