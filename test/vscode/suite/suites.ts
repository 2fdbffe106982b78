import "./commands";
import "./editing";
import "./findings";
