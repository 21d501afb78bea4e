package org.liaison.sanitiser.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.liaison.sanitiser.language.WordLists;
import org.liaison.sanitiser.script.HanReadings;
import org.liaison.sanitiser.signal.Detection;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.signal.Signal;

/// Names of people in Han characters that nobody has on file: a family name behind a word that
/// introduces people or before a title, and translated names with a dot. Warnings only.
public final class HanNameDetector {

    private static final Set<String> FAMILIES = Set.copyOf(WordLists.lines("zh", "names"));
    private static final Set<String> INTRODUCTIONS = Set.copyOf(WordLists.lines("zh", "intro"));
    private static final List<String> TITLES = WordLists.lines("zh", "titles-after");
    private static final Set<Character> BEGINNINGS = beginnings();
    private static final String NO_GIVEN = "的在于和与是说称将曾到从把被向对来去及已也又就都为有没不了着过给由请并或等其此该本使用驾乘住于某";
    private static final String NO_FAMILY_BEFORE = "对双我贵官警校乙甲地东西南北前后";
    private static final String DOTS = "·•・";
    private static final String SOUNDS =
            "阿埃艾爱安奥巴贝彼宾博布查茨达戴黛丹德邓狄迪蒂丁杜顿厄恩尔法菲费芬弗佛福夫盖冈戈格哈汉赫亨胡霍基吉贾简杰卡凯坎康科克肯库"
                    + "夸奎拉莱兰朗劳勒雷蕾黎利莉丽琳列柳隆卢鲁伦罗洛马玛迈麦曼梅蒙米密莫默姆娜纳奈尼妮宁努诺欧帕潘佩彭皮珀普奇契恰乔切茹瑞萨塞"
                    + "赛桑沙莎尚绍舍申圣施什舒斯丝苏索塔泰坦汤唐陶廷托瓦万旺威维韦翁沃乌伍希席锡谢辛欣休雅亚扬耶叶伊尤泽扎詹兹佐";
    private static final int FEWEST_SOUNDS = 3;
    private static final int LONGEST_INTRODUCTION = 5;
    private static final int MOST_TRANSLATED = 12;

    private HanNameDetector() {}

    public static void detect(String text, Detections found) {
        HanSegments segments = new HanSegments(text);
        int sounds = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean sound = SOUNDS.indexOf(c) >= 0;
            if (!sound && sounds >= FEWEST_SOUNDS) {
                detectSounds(text, segments, at - sounds, at, found);
            }
            sounds = sound ? sounds + 1 : 0;
            if (BEGINNINGS.contains(c)) {
                found.steps().take(LONGEST_INTRODUCTION + TITLES.size());
                detectFamily(text, at, found);
            } else if (DOTS.indexOf(c) >= 0) {
                found.steps().take(MOST_TRANSLATED * 2);
                detectTranslated(text, at, found);
            }
        }
        if (sounds >= FEWEST_SOUNDS) {
            detectSounds(text, segments, text.length() - sounds, text.length(), found);
        }
    }

    /// Characters by which foreign names are written, unless a dictionary knows the whole as words
    /// (countries are).
    private static void detectSounds(
            String text, HanSegments segments, int start, int end, Detections found) {
        found.steps().take(end - start);
        int single = 0;
        for (int at = start; at < end; at++) {
            single += segments.standsAlone(at, at + 1) ? 1 : 0;
        }
        if (single >= 2
                && end - start <= MOST_TRANSLATED
                && HanReadings.isHan(text.charAt(start))) {
            found.add(Detection.ofShape(start, end, Signal.NAME_PERHAPS));
        }
    }

    private static void detectFamily(String text, int at, Detections found) {
        int family = familyEnd(text, at);
        if (family <= at) {
            return;
        }
        int titled = titledEnd(text, at, family);
        if (titled > family) {
            found.add(Detection.ofShape(at, titled, Signal.NAME_PERHAPS));
        } else if (introduced(text, at)) {
            int end = family;
            while (end < text.length() && end - family < 2 && isGiven(text.charAt(end))) {
                end++;
            }
            if (end > family) {
                found.add(Detection.ofShape(at, end, Signal.NAME_PERHAPS));
            }
        }
    }

    private static int familyEnd(String text, int at) {
        for (int length = 2; length > 0; length--) {
            if (at + length <= text.length()
                    && FAMILIES.contains(text.substring(at, at + length))) {
                return at + length;
            }
        }
        return at;
    }

    private static int titledEnd(String text, int at, int family) {
        boolean pronoun = at > 0 && NO_FAMILY_BEFORE.indexOf(text.charAt(at - 1)) >= 0;
        for (int given = 0; given <= 2 && !pronoun; given++) {
            int end = family + given;
            for (String title : TITLES) {
                if (text.startsWith(title, end)) {
                    return given == 0 ? end + title.length() : end;
                }
            }
            if (end >= text.length() || !isGiven(text.charAt(end))) {
                return at;
            }
        }
        return at;
    }

    private static boolean introduced(String text, int at) {
        int colon = at > 0 && "：:“\"「".indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : at;
        for (int length = 1; length <= LONGEST_INTRODUCTION && length <= colon; length++) {
            if (INTRODUCTIONS.contains(text.substring(colon - length, colon))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGiven(char c) {
        return HanReadings.isHan(c) && NO_GIVEN.indexOf(c) < 0;
    }

    /// `玛丽亚·佩雷斯`: up to six characters on both sides of the dot.
    private static void detectTranslated(String text, int dot, Detections found) {
        int start = dot;
        while (start > 0 && dot - start < MOST_TRANSLATED / 2 && isGiven(text.charAt(start - 1))) {
            start--;
        }
        int end = dot + 1;
        while (end < text.length()
                && end - dot <= MOST_TRANSLATED / 2
                && isGiven(text.charAt(end))) {
            end++;
        }
        if (dot - start >= 1 && end - dot >= 2) {
            found.add(Detection.ofShape(start, end, Signal.NAME_PERHAPS));
        }
    }

    private static Set<Character> beginnings() {
        Set<Character> beginnings = new HashSet<>();
        FAMILIES.forEach(family -> beginnings.add(family.charAt(0)));
        return Set.copyOf(beginnings);
    }
}
