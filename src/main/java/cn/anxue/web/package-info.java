@NullMarked
package cn.anxue.web;

import org.jspecify.annotations.NullMarked;
