package org.liaison.sanitiser.facts;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import java.util.ArrayList;
import java.util.List;

/// One day as it is written in the calendars of China: by stem and branch of the year, and by the
/// years of the Republic.
final class LunarDay {

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String[] FIGURES = {
        "", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"
    };
    private static final int BEFORE_REPUBLIC = 1911;

    private LunarDay() {}

    static List<String> spellings(int year, int month, int day) {
        TimeZone china = TimeZone.getTimeZone("Asia/Shanghai");
        GregorianCalendar civil = new GregorianCalendar(china);
        civil.clear();
        civil.set(year, month - 1, day, 12, 0);
        ChineseCalendar lunar = new ChineseCalendar(civil.getTime());
        lunar.setTimeZone(china);
        int of60 = lunar.get(Calendar.YEAR) - 1;
        String name = "" + STEMS.charAt(of60 % 10) + BRANCHES.charAt(of60 % 12) + "年";
        List<String> spellings = new ArrayList<>();
        for (String monthName : months(lunar.get(Calendar.MONTH) + 1)) {
            for (String dayName : days(lunar.get(Calendar.DAY_OF_MONTH))) {
                spellings.add(name + monthName + "月" + dayName);
            }
        }
        if (year > BEFORE_REPUBLIC) {
            spellings.add("民国%d年%d月%d日".formatted(year - BEFORE_REPUBLIC, month, day));
        }
        return spellings;
    }

    private static List<String> months(int month) {
        return switch (month) {
            case 1 -> List.of("正", "一");
            case 11 -> List.of("冬", "十一");
            case 12 -> List.of("腊", "十二");
            default -> List.of(FIGURES[month]);
        };
    }

    private static List<String> days(int day) {
        if (day <= 10) {
            return List.of("初" + FIGURES[day]);
        }
        String unit = FIGURES[day % 10];
        if (day < 20) {
            return List.of("十" + unit);
        }
        return day < 30 ? List.of("二十" + unit, "廿" + unit) : List.of("三十");
    }
}
