package cn.anxue.region;

import java.util.List;

/** The rules a room follows; each room that follows rules implements it, and no other rule can be laid down. */
public interface RuleForms {
    List<RuleForm<?>> rules();
}
