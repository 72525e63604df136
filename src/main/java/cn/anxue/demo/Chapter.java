package cn.anxue.demo;

import java.util.List;

/** What happened at one place, or of one kind. */
interface Chapter {
    List<Step> steps();
}
