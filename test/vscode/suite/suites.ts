import "./commands";
import "./editing";
import "./findings";
import "./codes";
import "./tasks";
import "./credential-tree";
